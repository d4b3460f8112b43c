package io.waybill.benchmarks;

import io.waybill.render.YamlWriter;
import java.io.IOException;

/** Prints copies of the application, as a user's program would: built, rendered and forgotten one by one. */
public final class GenerateProgram {

    private GenerateProgram() {}

    /** Prints as many copies as the argument says. */
    public static void main(String[] args) throws IOException {
        YamlWriter.write(MyBlogs.stream(Integer.parseInt(args[0])), System.out);
    }
}
