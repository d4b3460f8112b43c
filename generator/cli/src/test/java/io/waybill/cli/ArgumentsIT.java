package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line makes of its arguments. */
class ArgumentsIT {

    private final Path folder = CommandRun.FOLDER;
    private final CommandRun waybill = new CommandRun();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    validate --nope          | Unknown option: '--nope'                                             | waybill validate
                    validate --fail-on x a   | expected one of [ERROR, WARNING, INFO] (case-insensitive)            | waybill validate
                    validate --rule          | Missing required parameter for option '--rule' (RULE=SEVERITY)       | waybill validate
                    validate --rule x a      | should be in KEY=VALUE format but was x                              | waybill validate
                    convert                  | Missing required parameter: 'INPUT'                                  | waybill convert
                    explain --topic names,x  | expected one of [ROUTES, ENDPOINTS, NAMES                            | waybill explain
                    explain route            | Missing required parameter: 'URL'                                    | waybill explain route
                    """)
    void saysWhatIsWrongAndWhereHelpIs(String args, String problem, String command) {
        CommandRun.Result result = waybill.run(args.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: ").contains(problem).endsWith("For help: " + command + " --help\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    validat                  | Unknown command "validat". Did you mean "validate"?
                    validat --help           | Unknown command "validat". Did you mean "validate"?
                    nope --help              | Unknown command "nope". Run "waybill help" for a list.
                    validate EMPTY           | Argument 2 after validate is empty. Remove it, or specify a value.
                    generate --output=       | Argument 2 after generate is empty. Remove it, or specify a value.
                    explain picture --node x a | Unknown option: '--node'
                    explain picture --rule x=off | Unknown option: '--rule'
                    explain --environment x a | --environment has no effect for files. Remove it.
                    diff --golden x a a      | --golden has no effect for files. Remove it.
                    import --check --class-name X a | --class-name has no effect with --check. Remove it.
                    """)
    void refusesWhatMeansNothing(String args, String problem) {
        CommandRun.Result result = waybill.run(args.replace("EMPTY", "").split(" ", -1));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: " + problem);
    }

    @Test
    void comparesTwoSidesAtMost() {
        assertThat(waybill.run("diff", "a", "b", "c").err())
                .isEqualTo("error: Two files or folders can be compared, not 3.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate",
                "verify",
                "approve",
                "validate",
                "convert",
                "diff",
                "explain",
                "explain route",
                "explain picture",
                "import"
            })
    void helpsWithEveryCommand(String command) {
        CommandRun.Result result = waybill.run((command + " --help").split(" "));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("Usage: waybill " + command + " [-h")
                .contains("--stacktrace")
                .doesNotContain("${");
    }

    @Test
    void listsTheCommandsInOrderOfUse() {
        assertThat(waybill.run("help").out())
                .isEqualTo(waybill.run("--help").out())
                .containsSubsequence(
                        "Commands:",
                        "  generate ",
                        "  verify ",
                        "  validate ",
                        "  explain ",
                        "  import ",
                        "Exit codes:");
    }

    @Test
    void takesAFileWhoseNameBeginsWithAnAt() throws IOException {
        Files.writeString(folder.resolve("@a.yaml"), "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n");

        assertThat(waybill.run("validate", "@a.yaml").exitCode()).isZero();
        assertThat(waybill.run("validate", "@b.yaml").err()).endsWith("error: @b.yaml does not exist\n");
    }
}
