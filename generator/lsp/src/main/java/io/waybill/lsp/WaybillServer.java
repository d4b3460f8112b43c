package io.waybill.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** A language server for the manifests of a workspace. */
public final class WaybillServer implements LanguageServer {

    private final Workspace workspace = new Workspace();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Publisher publisher;
    private final TextDocuments documents;
    private boolean canWatch;

    private WaybillServer(Judging judging) {
        publisher = new Publisher(new Diagnoses(judging, workspace), workspace);
        documents = new TextDocuments(judging, workspace, publisher);
    }

    /**
     * Answers an editor until it says that it is done, or ends the stream.
     *
     * @param in what the editor says
     * @param out what is said to it; nothing else may be written there
     */
    public static void serve(Judging judging, InputStream in, OutputStream out) {
        WaybillServer server = new WaybillServer(judging);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.publisher.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        Thread end = new Thread(() -> server.endWith(listening), "waybill-lsp-end");
        end.setDaemon(true);
        end.start();
        server.ended.join();
        listening.cancel(true);
        server.publisher.stop();
    }

    private void endWith(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException | ExecutionException | CancellationException e) {
            // The editor is gone, which is no fault of its.
        }
        ended.complete(null);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        canWatch = params.getCapabilities() != null
                && params.getCapabilities().getWorkspace() != null
                && params.getCapabilities().getWorkspace().getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(params.getCapabilities()
                        .getWorkspace()
                        .getDidChangeWatchedFiles()
                        .getDynamicRegistration());
        if (params.getWorkspaceFolders() != null) {
            params.getWorkspaceFolders().stream()
                    .flatMap(folder -> Workspace.path(folder.getUri()).stream())
                    .forEach(folder -> publisher.first(() -> workspace.addFolder(folder)));
        }
        String version = WaybillServer.class.getPackage().getImplementationVersion();
        ServerInfo info = new ServerInfo("waybill", version == null ? "" : version);
        return CompletableFuture.completedFuture(new InitializeResult(capabilities(), info));
    }

    private static ServerCapabilities capabilities() {
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setTextDocumentSync(TextDocumentSyncKind.Full);
        capabilities.setCompletionProvider(new CompletionOptions(false, List.of(" ", ":")));
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
        return capabilities;
    }

    /** Asks to hear of files that other programs change, such as {@code git checkout}. */
    @Override
    public void initialized(InitializedParams params) {
        if (canWatch) {
            FileSystemWatcher watcher = new FileSystemWatcher(Either.forLeft("**/*.{yaml,yml,json}"));
            publisher.register(new Registration(
                    "waybill-files",
                    "workspace/didChangeWatchedFiles",
                    new DidChangeWatchedFilesRegistrationOptions(List.of(watcher))));
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        publisher.stop();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.complete(null);
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // There is nothing to trace.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new FileChanges(workspace, publisher);
    }
}
