package io.waybill.lsp;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.lsp.facts.Kinds;
import io.waybill.lsp.text.Caret;
import io.waybill.validate.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What editors ask about open files. Texts are sent whole. */
final class TextDocuments implements TextDocumentService {

    private final Judging judging;
    private final Workspace workspace;
    private final References references;
    private final Publisher publisher;

    TextDocuments(Judging judging, Workspace workspace, Publisher publisher) {
        this.judging = judging;
        this.workspace = workspace;
        this.references = new References(workspace);
        this.publisher = publisher;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        changed(params.getTextDocument().getUri(), params.getTextDocument().getText());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        List<TextDocumentContentChangeEvent> changes = params.getContentChanges();
        changed(
                params.getTextDocument().getUri(),
                changes.get(changes.size() - 1).getText());
    }

    private void changed(String uri, String text) {
        publisher.publish(workspace.open(uri, text).folder());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        workspace.close(uri);
        publisher.forget(uri);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // What is saved was sent before.
    }

    private Kinds kinds() {
        List<Mapping> definitions = new ArrayList<>(workspace.definitions());
        definitions.addAll(judging.definitions());
        return new Kinds(judging.api(), definitions);
    }

    private Optional<Caret> caret(TextDocumentPositionParams params) {
        return workspace
                .opened(params.getTextDocument().getUri())
                .flatMap(text -> text.lines()
                        .caret(
                                params.getPosition().getLine(),
                                params.getPosition().getCharacter()));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        Completions completions = new Completions(kinds(), references);
        return CompletableFuture.completedFuture(
                Either.forLeft(caret(params).map(completions::at).orElse(List.of())));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return CompletableFuture.completedFuture(
                caret(params).flatMap(new Hovers(kinds())::at).orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return CompletableFuture.completedFuture(
                Either.forLeft(caret(params).map(references::of).orElse(List.of())));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        Fixes fixes = new Fixes(judging.api(), kinds());
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        workspace.opened(params.getTextDocument().getUri()).ifPresent(text -> {
            for (Diagnostic diagnostic : params.getContext().getDiagnostics()) {
                fixes.of(text, diagnostic).forEach(action -> actions.add(Either.forRight(action)));
            }
        });
        return CompletableFuture.completedFuture(actions);
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
        workspace.opened(params.getTextDocument().getUri()).ifPresent(text -> {
            for (Mapping resource : text.resources()) {
                symbol(text, resource).ifPresent(symbol -> symbols.add(Either.forRight(symbol)));
            }
        });
        return CompletableFuture.completedFuture(symbols);
    }

    private static Optional<DocumentSymbol> symbol(ManifestText text, Mapping resource) {
        ResourceId id = ResourceId.of(resource);
        Origin origin = resource.origin();
        if (origin == null) {
            return Optional.empty();
        }
        Range range = Ranges.of(text.lines(), origin);
        return Optional.of(new DocumentSymbol(id.kind() + " " + id.name(), SymbolKind.Object, range, range));
    }
}
