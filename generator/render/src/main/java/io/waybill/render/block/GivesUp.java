package io.waybill.render.block;

/** That a text is more than this reader knows. It is thrown often, so it has no stack trace. */
final class GivesUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final GivesUp INSTANCE = new GivesUp();

    private GivesUp() {
        super("not plain", null, false, false);
    }

    static GivesUp now() {
        return INSTANCE;
    }

    static void unless(boolean isPlain) {
        if (!isPlain) {
            throw INSTANCE;
        }
    }
}
