package io.waybill.jackson;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.waybill.dsl.tree.Scalar;

/**
 * Mappers whose YAML kubectl reads as what was written.
 *
 * <p>By itself, jackson-dataformat-yaml writes keys, and with {@code MINIMIZE_QUOTES} values, without quotes that YAML 1.1
 * or kubectl take for a number, a boolean or null: {@code 1_000}, {@code 0b1}, {@code 1:20}.
 */
public final class KubernetesYaml {

    private KubernetesYaml() {}

    /** A mapper that knows the values of the DSL, and quotes what needs quotes and nothing else. */
    public static YAMLMapper mapper() {
        return YAMLMapper.builder(factory()).addModule(new WaybillModule()).build();
    }

    /** What a mapper of your own is made of: {@code new YAMLMapper(KubernetesYaml.factory())}. */
    public static YAMLFactory factory() {
        return YAMLFactory.builder()
                .stringQuotingChecker(new Quotes())
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build();
    }

    /** Quotes what the DSL would quote. */
    private static final class Quotes extends StringQuotingChecker {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteName(String name) {
            return !isPlain(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !isPlain(value);
        }

        private static boolean isPlain(String text) {
            return Scalar.of(text).toString().strip().equals(text);
        }
    }
}
