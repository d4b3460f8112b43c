package io.waybill.lsp;

import io.waybill.validate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** Validates in a thread of its own, one folder after the other; what changes while it works is validated once. */
final class Publisher {

    private final Diagnoses diagnoses;
    private final Workspace workspace;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "waybill-lsp");
        worker.setDaemon(true);
        return worker;
    });
    private volatile @Nullable LanguageClient client;

    Publisher(Diagnoses diagnoses, Workspace workspace) {
        this.diagnoses = diagnoses;
        this.workspace = workspace;
    }

    void connect(LanguageClient toClient) {
        client = toClient;
    }

    /** Asks the editor for what it tells only those who ask. */
    void register(Registration registration) {
        LanguageClient known = client;
        if (known != null) {
            var unused = known.registerCapability(new RegistrationParams(List.of(registration)));
        }
    }

    /** Does something before what is published next. */
    void first(Runnable work) {
        thread.execute(work);
    }

    /** Publishes what is found in a folder, soon. */
    void publish(String folder) {
        if (waiting.add(folder)) {
            thread.execute(() -> {
                waiting.remove(folder);
                diagnoses.of(folder).forEach(this::send);
            });
        }
    }

    /** Publishes what is found in the folders of all open files, soon. */
    void publishAll() {
        workspace.opened().stream().map(ManifestText::folder).distinct().forEach(this::publish);
    }

    /** Takes back what was published about a file. */
    void forget(String uri) {
        thread.execute(() -> send(uri, List.of()));
    }

    void stop() {
        thread.shutdownNow();
    }

    private void send(String uri, List<Finding> findings) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        workspace
                .opened(uri)
                .ifPresent(
                        text -> findings.forEach(finding -> diagnostics.add(Ranges.diagnostic(finding, text.lines()))));
        LanguageClient known = client;
        if (known != null) {
            known.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics));
        }
    }
}
