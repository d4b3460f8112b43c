package io.waybill.kubernetes.warning;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The few forms of DER that it takes to wrap a private key. */
final class Der {

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] VERSION = {0x02, 0x01, 0x00};
    private static final int LONG_FORM = 0x80;

    private Der() {}

    /**
     * A PKCS #8 structure around a key.
     *
     * @param publicKeyInfo the public key with its algorithm, a SubjectPublicKeyInfo
     * @param key what PKCS #8 wraps
     */
    static byte[] privateKeyInfo(byte[] publicKeyInfo, byte[] key) {
        int start = contentStart(publicKeyInfo, 0);
        int end = contentStart(publicKeyInfo, start) + length(publicKeyInfo, start);
        byte[] algorithm = Arrays.copyOfRange(publicKeyInfo, start, end);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(VERSION);
        content.writeBytes(algorithm);
        content.writeBytes(element(OCTETS, key));
        return element(SEQUENCE, content.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < LONG_FORM) {
            out.write(content.length);
        } else {
            int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + Byte.SIZE - 1) / Byte.SIZE;
            out.write(LONG_FORM | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                out.write(content.length >>> (i * Byte.SIZE));
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static int length(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        if (first < LONG_FORM) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < first - LONG_FORM; i++) {
            length = length << Byte.SIZE | der[at + 2 + i] & 0xff;
        }
        return length;
    }

    private static int contentStart(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < LONG_FORM ? 0 : first - LONG_FORM);
    }
}
