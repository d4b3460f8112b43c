package io.waybill.diff.refusal;

/** What to do where the API server refuses an update. */
enum WayOut {
    /** There is none but to leave it as it is. */
    NONE("leave it as it is"),
    /** Delete it, and create it anew. */
    RECREATE("delete the object and apply again"),
    /** Create another one beside it. */
    RENAME("create it under another name, refer to that one, and delete the old one"),
    /** Delete the owner of pods without the pods. */
    ORPHAN(
            "delete it with kubectl delete --cascade=orphan, which leaves its pods running, and apply again; or create it"
                    + " under another name"),
    /** Move the data to a new volume. */
    VOLUME("create another one and copy the data; deleting it may delete the data"),
    /** Say that the server's own value goes. */
    STRATEGY(
            "leave rollingUpdate out where it is written; where the API server filled it in, write rollingUpdate: null"),
    /** Serve another definition. */
    DEFINITION("create another definition and move the objects; deleting this one deletes all its objects"),
    /** Move stored objects to another version. */
    VERSIONS("keep the version with served: false until every object is stored in another one");

    private final String text;

    WayOut(String text) {
        this.text = text;
    }

    /** The advice, as the second half of a sentence. */
    String text() {
        return text;
    }
}
