package dev.strillone.enrich.article;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs work on a thread of its own, so that the caller can stop waiting for it. Work whose time is up is interrupted; if
 * it takes no notice it runs on, abandoned, and is counted as such until it ends.
 */
public final class TimeLimit implements AutoCloseable {
  private final Duration limit;
  private final AtomicInteger abandoned = new AtomicInteger();
  private final Set<Task<?>> awaited = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("analysis-", 0).daemon().factory());

  public TimeLimit(Duration limit) {
    this.limit = limit;
  }

  public Duration limit() {
    return limit;
  }

  /** How much work runs on although nobody waits for it. */
  public int abandoned() {
    return abandoned.get();
  }

  /**
   * @throws ExecutionException what the work threw, as its cause
   * @throws TimeoutException where the work did not end in time
   * @throws InterruptedException where the caller is to stop
   * @throws CancellationException where all work is to stop
   */
  public <T> T call(Callable<T> work)
      throws ExecutionException, TimeoutException, InterruptedException {
    Task<T> task = new Task<>(work);
    awaited.add(task);
    try {
      threads.execute(task.result);
      return task.result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException _) {
      throw new CancellationException("no more work is taken");
    } catch (TimeoutException | InterruptedException | CancellationException e) {
      task.abandon();
      task.result.cancel(true);
      throw e;
    } finally {
      awaited.remove(task);
    }
  }

  /**
   * Stops all work, and takes no more. Nobody gets a result of it, or another failure than a cancellation: what is stopped
   * halfway must not look like a broken analysis.
   */
  @Override
  public void close() {
    threads.shutdown();
    awaited.forEach(task -> task.result.cancel(true));
    threads.shutdownNow();
  }

  /** Work that knows whether anybody still waits for it. */
  private final class Task<T> implements Callable<T> {
    private final Callable<T> work;
    private final FutureTask<T> result = new FutureTask<>(this);
    private boolean left;
    private boolean ended;

    Task(Callable<T> work) {
      this.work = work;
    }

    @Override
    public T call() throws Exception {
      try {
        return work.call();
      } finally {
        end();
      }
    }

    private synchronized void end() {
      ended = true;
      if (left) {
        abandoned.decrementAndGet();
      }
    }

    synchronized void abandon() {
      left = true;
      if (!ended) {
        abandoned.incrementAndGet();
      }
    }
  }
}
