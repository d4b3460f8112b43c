package io.waybill.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What editors tell of files that are not open. */
final class FileChanges implements WorkspaceService {

    private final Workspace workspace;
    private final Publisher publisher;

    FileChanges(Workspace workspace, Publisher publisher) {
        this.workspace = workspace;
        this.publisher = publisher;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // All settings are arguments of the command.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        publisher.first(() -> params.getChanges().forEach(change -> workspace.reload(change.getUri())));
        publisher.publishAll();
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        publisher.first(() -> params.getEvent()
                .getAdded()
                .forEach(folder -> Workspace.path(folder.getUri()).ifPresent(workspace::addFolder)));
        publisher.publishAll();
    }
}
