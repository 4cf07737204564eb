-- PostgreSQL keeps words that its index does not have yet by itself.
SELECT 1;
