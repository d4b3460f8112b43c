package io.waybill.application.program;

import java.util.Optional;

/**
 * Reads programs of one framework. Implementations are services: a module of its own brings each, and nothing of the
 * framework comes to those who do not ask for it.
 */
public interface Framework {

    /**
     * What the program does with its input; empty where it is not of this framework.
     *
     * @param program the files of the program, open while this runs
     * @param input what the container gives it
     */
    Optional<ApplicationModel> read(Program program, ProgramInput input);
}
