package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.pipeline.delivery.Delivery;
import io.waybill.pipeline.delivery.DeliveryLayout;
import java.nio.file.Path;
import java.util.Optional;

/** The options that say who takes the folder that is written to. */
final class DeliveryOptions {

    private final Argument<DeliveryLayout> layout;
    private final Argument<String> repository;
    private final Argument<String> branch;
    private final Argument<String> path;

    DeliveryOptions(Subcommand command) {
        layout = command.value(
                "--layout",
                DeliveryLayout.class,
                DeliveryLayout.PLAIN,
                "LAYOUT",
                "Who takes the folder: plain, argocd, flux, kustomize or helm-less (default: plain).");
        repository = command.text(
                "--repository", "URL", "Address of the git repository of the folder, for the layouts argocd and flux.");
        branch = command.value(
                "--repository-branch",
                String.class,
                Delivery.MAIN,
                "BRANCH",
                "Branch of the repository (default: ${DEFAULT-VALUE}).");
        path = command.text(
                "--repository-path",
                "PATH",
                "Path of the folder in the repository (default: the folder that is written to).");
    }

    /** Refuses all of them where they mean nothing. */
    void refuse(String why) {
        layout.refuse(why);
        repository.refuse(why);
        branch.refuse(why);
        path.refuse(why);
    }

    Delivery delivery(Optional<Path> folder) {
        return Delivery.of(layout.value(), repository.given(), branch.value(), path.given(), folder);
    }
}
