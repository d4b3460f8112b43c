package io.waybill.render;

/** What is safe to read: beyond these a text is refused, whatever it may mean. */
final class Limits {

    /** Bytes of one file. */
    static final int FILE = 64 << 20;

    /** Characters of one document; an API server takes objects of about three million bytes. */
    static final int DOCUMENT = 16 << 20;

    /** Levels of nesting, aliases followed. */
    static final int DEPTH = 200;

    /** Nodes of one document, aliases followed. */
    static final int NODES = 2_000_000;

    private Limits() {}
}
