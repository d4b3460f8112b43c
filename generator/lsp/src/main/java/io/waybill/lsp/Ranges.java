package io.waybill.lsp;

import io.waybill.dsl.tree.Origin;
import io.waybill.lsp.text.TextLines;
import io.waybill.lsp.text.Word;
import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places as the protocol has them: from 0, with an end. */
final class Ranges {

    private Ranges() {}

    static Range of(Word word) {
        return new Range(new Position(word.line(), word.start()), new Position(word.line(), word.end()));
    }

    /** The word at a place. */
    static Range of(TextLines lines, Origin origin) {
        return at(lines, origin.line(), origin.column());
    }

    private static Range at(TextLines lines, int line, int column) {
        int number = Math.max(0, line - 1);
        Word word = lines.wordAt(number, Math.max(0, column - 1));
        return of(word.text().isEmpty() ? new Word(number, 0, lines.line(number).length(), "") : word);
    }

    /** All of a text. */
    static Range whole(TextLines lines) {
        int last = lines.size() - 1;
        return new Range(new Position(0, 0), new Position(last, lines.line(last).length()));
    }

    /** A finding as editors show it. */
    static Diagnostic diagnostic(Finding finding, TextLines lines) {
        Range range = at(lines, finding.place().line(), finding.place().column());
        Diagnostic diagnostic =
                new Diagnostic(range, finding.message() + " " + finding.fix(), severity(finding.severity()), "waybill");
        diagnostic.setCode(finding.rule().id());
        String page = finding.rule().page();
        if (page.startsWith("http")) {
            diagnostic.setCodeDescription(new DiagnosticCodeDescription(page));
        }
        if (finding.rule() == Rule.DEPRECATED_API) {
            diagnostic.setTags(List.of(DiagnosticTag.Deprecated));
        }
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
            case SKIPPED -> DiagnosticSeverity.Hint;
        };
    }
}
