package io.waybill.validate.rules.formats;

import java.util.regex.Pattern;

/** Numbers whose last digit tells whether the others are right: those of books and credit cards. */
final class CheckDigits {

    private static final Pattern SPACES = Pattern.compile("[\\s-]+");
    private static final Pattern ISBN_10 = Pattern.compile("\\d{9}[\\dX]");
    private static final Pattern ISBN_13 = Pattern.compile("\\d{13}");
    private static final Pattern CREDIT_CARD = Pattern.compile("\\d{13,19}");
    private static final int ELEVEN = 11;

    private CheckDigits() {}

    private static String digits(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    static boolean isIsbn10(String text) {
        String digits = digits(text);
        if (!ISBN_10.matcher(digits).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
            sum += (i + 1) * digit;
        }
        return sum % ELEVEN == 0;
    }

    static boolean isIsbn13(String text) {
        String digits = digits(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return ISBN_13.matcher(digits).matches() && sum % 10 == 0;
    }

    /** By the rule of Luhn: every second digit from the right counts twice. */
    static boolean isCreditCard(String text) {
        String digits = digits(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return CREDIT_CARD.matcher(digits).matches() && sum % 10 == 0;
    }
}
