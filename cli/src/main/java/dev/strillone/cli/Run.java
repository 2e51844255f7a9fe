package dev.strillone.cli;

import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Ticks;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.LocalStack;
import dev.strillone.localstack.supervise.Running;
import dev.strillone.localstack.supervise.StackConfig;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Work on a stack: on the one that runs already, else on one started for it. */
record Run(Console console, StackConfig config, Work work) {
  /**
   * @param exit whether to stop what was started when the work is done; else it goes on until the process is told to end
   */
  int call(boolean exit) throws InterruptedException {
    Optional<Running> already = Running.find(config.data());
    if (already.isPresent()) {
      console.tell("Strillone runs already on " + config.data().root() + ": using it.");
      int result = work.on(already.get(), config.data());
      if (!exit) {
        welcome(already.get());
      }
      return result;
    }
    console.tell("Starting Strillone on " + config.data().root());
    Logs.into(config.data().log("stack"));
    try (LocalStack stack = LocalStack.start(config, new Ticks(console))) {
      int result = work.on(stack.running(), config.data());
      if (!exit) {
        welcome(stack.running());
        console.tell("  Stop       Ctrl-C");
        new CountDownLatch(1).await(); // the stack's shutdown hook stops it
      }
      return result;
    }
  }

  private void welcome(Running running) {
    DataDirectory data = config.data();
    String page = running.part(StrilloneServices.STORE).address();
    console.tell("");
    console.tell("  Read       " + console.errStyle().bold(page));
    console.tell("  Ingest     ./strillone ingest FILE…, or put files into " + data.inbox());
    console.tell("  Look       ./strillone status, logs in " + data.logs());
  }
}
