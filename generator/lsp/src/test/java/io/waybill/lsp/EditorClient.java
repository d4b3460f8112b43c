package io.waybill.lsp;

import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that speaks to a server over pipes, as real ones do over the streams of a process. */
final class EditorClient implements LanguageClient, AutoCloseable {

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final LanguageServer server;
    private final Thread serving;

    private EditorClient(Path folder, String minor) throws IOException {
        PipedInputStream toServer = new PipedInputStream(1 << 20);
        PipedOutputStream fromClient = new PipedOutputStream(toServer);
        PipedInputStream toClient = new PipedInputStream(1 << 20);
        PipedOutputStream fromServer = new PipedOutputStream(toClient);
        ServedApi api = ServedApi.of(ApiHistory.load(), Minor.parse(minor));
        Judging judging = new Judging(api, ProjectRules.KUBERNETES, List.of(), Set.of());
        serving = new Thread(() -> WaybillServer.serve(judging, toServer, fromServer));
        serving.setDaemon(true);
        serving.start();
        var launcher = LSPLauncher.createClientLauncher(this, toClient, fromClient);
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "test")));
        get(server.initialize(params));
        server.initialized(new InitializedParams());
    }

    /** Opens a folder, with a server for a Kubernetes version. */
    static EditorClient in(Path folder, String minor) {
        try {
            return new EditorClient(folder, minor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T get(CompletableFuture<T> answer) {
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Opens a file and waits for what is found in it. */
    List<Diagnostic> open(Path file, String text) {
        String uri = file.toUri().toString();
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "yaml", 1, text)));
        return next(uri);
    }

    /** Changes a file and waits for what is found in it. */
    List<Diagnostic> change(Path file, String text) {
        String uri = file.toUri().toString();
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, 2),
                        List.of(new TextDocumentContentChangeEvent(text))));
        return next(uri);
    }

    private List<Diagnostic> next(String uri) {
        try {
            while (true) {
                PublishDiagnosticsParams params = published.poll(60, TimeUnit.SECONDS);
                if (params == null) {
                    throw new AssertionError("Nothing was published about " + uri);
                }
                if (params.getUri().equals(uri)) {
                    return params.getDiagnostics();
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static TextDocumentIdentifier id(Path file) {
        return new TextDocumentIdentifier(file.toUri().toString());
    }

    List<CompletionItem> complete(Path file, Position position) {
        return get(server.getTextDocumentService().completion(new CompletionParams(id(file), position)))
                .getLeft();
    }

    Hover hover(Path file, Position position) {
        return get(server.getTextDocumentService().hover(new HoverParams(id(file), position)));
    }

    List<? extends Location> definition(Path file, Position position) {
        return get(server.getTextDocumentService().definition(new DefinitionParams(id(file), position)))
                .getLeft();
    }

    List<CodeAction> fixes(Path file, Diagnostic diagnostic) {
        List<CodeAction> actions = new ArrayList<>();
        CodeActionContext context = new CodeActionContext(List.of(diagnostic));
        get(server.getTextDocumentService().codeAction(new CodeActionParams(id(file), diagnostic.getRange(), context)))
                .forEach(action -> actions.add(action.getRight()));
        return actions;
    }

    /** Ends the server and waits until it is gone. */
    @Override
    public void close() {
        get(server.shutdown());
        server.exit();
        try {
            serving.join(60_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (serving.isAlive()) {
            throw new AssertionError("The server goes on after exit");
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        published.add(params);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams params) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams params) {}
}
