package aftercredits.prompt.reading;

/**
 * A number for each of very many strings, of which only a 64-bit hash is kept: sixteen bytes a string instead of a
 * hundred. That two of two million strings share a hash, or a string never seen shares one, is as likely as one in ten
 * million.
 */
final class Fingerprints {
    static final int NONE = -1;

    private static final int SMALLEST = 16;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes;
    private int[] numbers;
    private int size;

    /** @param expected how many strings will come; more may */
    Fingerprints(int expected) {
        hashes = new long[Math.max(SMALLEST, expected + expected / 3 + 1)];
        numbers = new int[hashes.length];
    }

    /** @param number not negative; it takes the place of the one that the string had */
    void put(CharSequence string, int number) {
        if (size >= hashes.length / 4 * 3 + 1) {
            grow();
        }
        put(hash(string), number);
    }

    /** The string's number, or {@link #NONE}. */
    int get(CharSequence string) {
        int slot = slot(hash(string));
        return hashes[slot] == 0 ? NONE : numbers[slot];
    }

    int size() {
        return size;
    }

    private void put(long hash, int number) {
        int slot = slot(hash);
        size += hashes[slot] == 0 ? 1 : 0;
        hashes[slot] = hash;
        numbers[slot] = number;
    }

    /** Where the hash stands, or the free place where it would. */
    private int slot(long hash) {
        int slot = (int) Math.unsignedMultiplyHigh(hash, hashes.length);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 == hashes.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[oldHashes.length * 2];
        numbers = new int[hashes.length];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                put(oldHashes[i], oldNumbers[i]);
            }
        }
    }

    /** FNV-1a over the characters, its bits then mixed as MurmurHash3 does; never 0, which marks a free place. */
    private static long hash(CharSequence string) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < string.length(); i++) {
            hash = (hash ^ string.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
