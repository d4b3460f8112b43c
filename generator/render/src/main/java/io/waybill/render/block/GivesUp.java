package io.waybill.render.block;

/** That a text is more than this reader knows. It is thrown often, so it has no stack trace. */
final class GivesUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private GivesUp() {
        super("not plain", null, false, false);
    }

    static GivesUp now() {
        return new GivesUp();
    }

    static void unless(boolean isPlain) {
        if (!isPlain) {
            throw new GivesUp();
        }
    }
}
