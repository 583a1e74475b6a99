package dev.limbeck.engine.stdlib;

import java.math.BigInteger;

/** MT19937, seeded as CPython seeds it, so that seeded scripts give the same numbers. */
final class MersenneTwister {
    private static final int SIZE = 624;

    private final int[] state = new int[SIZE];
    private int index = SIZE;

    void seed(BigInteger seed) {
        BigInteger magnitude = seed.abs();
        int words = Math.max(1, (magnitude.bitLength() + 31) / 32);
        int[] key = new int[words];
        for (int i = 0; i < words; i++) {
            key[i] = magnitude.shiftRight(32 * i).intValue();
        }
        init(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, words); k > 0; k--) {
            state[i] = (state[i] ^ ((state[i - 1] ^ state[i - 1] >>> 30) * 1664525)) + key[j] + j;
            i++;
            j = (j + 1) % words;
            if (i >= SIZE) {
                state[0] = state[SIZE - 1];
                i = 1;
            }
        }
        for (int k = SIZE - 1; k > 0; k--) {
            state[i] = (state[i] ^ ((state[i - 1] ^ state[i - 1] >>> 30) * 1566083941)) - i;
            i++;
            if (i >= SIZE) {
                state[0] = state[SIZE - 1];
                i = 1;
            }
        }
        state[0] = 0x80000000;
        index = SIZE;
    }

    private void init(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    private int next32() {
        if (index >= SIZE) {
            for (int i = 0; i < SIZE; i++) {
                int y = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
                state[i] = state[(i + 397) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
            }
            index = 0;
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    /** From 0 to below 1, with 53 bits. */
    double nextDouble() {
        long high = next32() >>> 5;
        long low = next32() >>> 6;
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
    }

    /** {@code getrandbits(bits)} for up to 63 bits. */
    long bits(int bits) {
        if (bits <= 32) {
            return (next32() & 0xffffffffL) >>> (32 - bits);
        }
        long low = next32() & 0xffffffffL;
        return (next32() & 0xffffffffL) >>> (64 - bits) << 32 | low;
    }

    /** From 0 to below {@code bound}, without bias. */
    long below(long bound) {
        int width = 64 - Long.numberOfLeadingZeros(bound);
        long value = bits(width);
        while (value >= bound) {
            value = bits(width);
        }
        return value;
    }
}
