package io.waybill.benchmarks.definitions;

import io.fabric8.java.generator.Config;
import io.fabric8.java.generator.FileJavaGenerator;
import java.io.File;
import java.util.Locale;

/** Java from definitions of custom resources, by fabric8's generator. */
public final class JavaGenerator {

    private JavaGenerator() {}

    /** Takes the folder of the definitions and the one to write to. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        new FileJavaGenerator(new Config(), new File(args[0])).run(new File(args[1]));
    }
}
