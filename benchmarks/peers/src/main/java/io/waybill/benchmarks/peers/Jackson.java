package io.waybill.benchmarks.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.util.Map;

/** Plain maps through Jackson. */
public final class Jackson {

    private Jackson() {}

    /** Prints as many copies as the argument says. */
    public static void main(String[] args) throws IOException {
        YAMLFactory yaml = YAMLFactory.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        try (SequenceWriter out = new ObjectMapper(yaml).writer().writeValues(System.out)) {
            for (int number = 0; number < Integer.parseInt(args[0]); number++) {
                for (Map<String, Object> resource : MyBlogMaps.copy(number)) {
                    out.write(resource);
                }
            }
        }
    }
}
