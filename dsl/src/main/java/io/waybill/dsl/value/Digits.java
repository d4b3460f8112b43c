package io.waybill.dsl.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of any length, read in far less than the square of it. */
final class Digits {

    /** The number of digits that always fit into a long. */
    private static final int FEW = 18;

    private Digits() {}

    /** Parses a number: an optional sign, digits, and an optional point before, between or after them. */
    static BigDecimal number(String text) {
        int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        String digits = point < 0 ? text.substring(start) : text.substring(start, point) + text.substring(point + 1);
        int scale = point < 0 ? 0 : text.length() - point - 1;
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        BigDecimal number = new BigDecimal(whole(digits, 0, end), scale - (digits.length() - end));
        return text.startsWith("-") ? number.negate() : number;
    }

    private static BigInteger whole(String digits, int start, int end) {
        if (end - start <= FEW) {
            return BigInteger.valueOf(Long.parseLong(digits, start, end, 10));
        }
        int middle = end - (end - start) / 2;
        BigInteger high = whole(digits, start, middle);
        return high.multiply(BigInteger.TEN.pow(end - middle)).add(whole(digits, middle, end));
    }
}
