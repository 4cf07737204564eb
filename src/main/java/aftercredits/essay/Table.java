package aftercredits.essay;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** A table, for which Discord has no markup. */
record Table(List<Row> rows) {
    /** Room between two cells that is still seen as such. */
    static final String BETWEEN_CELLS = "   ";

    /** Code points that a line of code holds on a phone held sideways. */
    private static final int WIDEST_CODE = 60;

    record Row(List<Node> cells, boolean head) {}

    static Table of(Node tableBlock) {
        List<Row> rows = new ArrayList<>();
        for (Node part = tableBlock.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Node> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(cell);
                }
                rows.add(new Row(cells, part instanceof TableHead));
            }
        }
        return new Table(rows);
    }

    /** Whether it is narrow enough for aligned columns, and loses nothing but emphasis to them. */
    boolean fitsCode() {
        int width = 0;
        for (int columnWidth : columnWidths()) {
            width += columnWidth + BETWEEN_CELLS.length();
        }
        return width <= WIDEST_CODE
                && rows.stream().flatMap(row -> row.cells().stream()).noneMatch(Table::holdsLink);
    }

    /** Each row as a line, in aligned columns. */
    List<String> codeLines() {
        List<Integer> widths = columnWidths();
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.cells().size(); column++) {
                String text = text(row.cells().get(column));
                line.append(text).append(" ".repeat(Math.max(0, widths.get(column) - codePoints(text))));
                line.append(BETWEEN_CELLS);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private List<Integer> columnWidths() {
        List<Integer> widths = new ArrayList<>();
        for (Row row : rows) {
            for (int column = 0; column < row.cells().size(); column++) {
                int width = codePoints(text(row.cells().get(column)));
                if (column == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(column, Math.max(width, widths.get(column)));
                }
            }
        }
        return widths;
    }

    private static String text(Node cell) {
        return CodeText.safe(VisibleText.of(cell).strip().replaceAll("\\s+", " "));
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean holdsLink(Node cell) {
        boolean[] found = {false};
        cell.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found[0] = true;
            }

            @Override
            public void visit(Image image) {
                found[0] = true;
            }
        });
        return found[0];
    }
}
