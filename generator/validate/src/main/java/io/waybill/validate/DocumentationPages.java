package io.waybill.validate;

/** Where the documentation is; the first release serves it there. */
public final class DocumentationPages {

    /** The address of the project, as its POM has it. */
    public static final String PROJECT = "https://github.com/waybill-io/waybill";

    private DocumentationPages() {}

    /**
     * The address of a page.
     *
     * @param name its path below the folder of the documentation, without ending, such as {@code rules/collision}
     */
    public static String address(String name) {
        return PROJECT + "/blob/main/docs/" + name + ".md";
    }
}
