package io.waybill.cli.terminal;

/** A run of the command line, which knows where its commands report to. */
public interface ConsoleHolder {

    /** Where commands report to. */
    StandardConsole console();
}
