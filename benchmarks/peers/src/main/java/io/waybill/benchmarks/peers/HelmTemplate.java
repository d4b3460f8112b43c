package io.waybill.benchmarks.peers;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;

/** A chart of Helm, rendered by Helm itself as a library. */
public final class HelmTemplate {

    private HelmTemplate() {}

    /** Takes the folder of the chart and the number of copies, and prints them. */
    public static void main(String[] args) {
        System.out.print(new Helm(Path.of(args[0]))
                .template()
                .withName("myblog")
                .set("copies", args[1])
                .call());
    }
}
