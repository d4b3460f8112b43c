package io.waybill.application.blueprint;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Framework;
import io.waybill.application.program.Given;
import io.waybill.application.program.HealthPath;
import io.waybill.application.program.HealthPath.Purpose;
import io.waybill.application.program.HttpAnswer;
import io.waybill.application.program.Listener;
import io.waybill.application.program.Network;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Programs with a file {@code fake}: they listen where the variable PORT says, and tell their health if the file does. */
public final class FakeFramework implements Framework {

    @Override
    public Optional<ApplicationModel> read(Program program, ProgramInput input) {
        return program.resource("fake").map(file -> {
            Optional<String> port =
                    Optional.ofNullable(input.variables().get("PORT")).flatMap(Given::value);
            if (port.isEmpty()) {
                return ApplicationModel.unknown("Fake", "PORT is not set");
            }
            int number = Integer.parseInt(port.get());
            boolean isTls = number == 8443;
            List<HealthPath> health = new String(file.bytes(), StandardCharsets.UTF_8).contains("healthy")
                    ? List.of(
                            new HealthPath(Purpose.HEALTH, number, "/health"),
                            new HealthPath(Purpose.LIVENESS, number, "/live"))
                    : List.of();
            return new ApplicationModel(
                    "Fake",
                    Optional.empty(),
                    List.of(),
                    new Network(
                            List.of(
                                    new Listener("HTTP", number, isTls, false, "PORT"),
                                    new Listener("debug", 9999, false, true, "always")),
                            Optional.empty(),
                            health,
                            List.of(),
                            Optional.empty(),
                            (any, path) -> new HttpAnswer(HttpAnswer.Status.UNKNOWN, "")),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        });
    }
}
