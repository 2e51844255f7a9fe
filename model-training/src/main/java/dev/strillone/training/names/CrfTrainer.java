package dev.strillone.training.names;

import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.sequence.Lattice;
import dev.strillone.analysis.sequence.TagScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Maximises the conditional likelihood of tag sequences by AdaGrad, one sentence at a time, with features dropped at
 * random and the weights averaged over all steps. The same examples and seed give the same model.
 */
final class CrfTrainer {
  private static final float RATE = 0.1f;
  private static final float DROPOUT = 0.4f;
  private static final float NEGLIGIBLE = 1e-3f;

  /** Smaller weights change no decision and make up most of the file. */
  private static final float PRUNED_BELOW = 0.1f;

  private final TagScheme scheme;
  private final int size;
  private final FeatureIndex index;
  private final List<int[][]> features;
  private final List<int[]> gold;
  private final TrainedWeights weights;
  private final TrainedWeights transitions;
  private final Random random;
  private final int[] columns;
  private final float[] gradients;

  /** Takes the features as its own and writes over them, as there are hundreds of megabytes of them. */
  CrfTrainer(TagScheme scheme, List<int[][]> hashed, List<int[]> gold, long seed) {
    this.scheme = scheme;
    this.size = scheme.size();
    this.gold = gold;
    index = FeatureIndex.ofRepeated(hashed);
    hashed.replaceAll(index::rows);
    features = hashed;
    weights = new TrainedWeights(index.size(), size);
    transitions = new TrainedWeights(size, size);
    random = new Random(seed);
    columns = new int[size];
    gradients = new float[size];
  }

  LinearModel train(int epochs, Map<String, float[]> dense) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int example : order) {
        step(features.get(example), gold.get(example));
      }
    }
    float[] follow = transitions.averaged();
    Lattice.mask(scheme, follow);
    Map<String, float[]> rows = new TreeMap<>(dense);
    rows.put("transitions", follow);
    return new LinearModel(
        scheme.tags(), rows, index.sparse(weights.averaged(), size, PRUNED_BELOW));
  }

  private void step(int[][] sentence, int[] tags) {
    int[][] kept = new int[sentence.length][];
    float scale = 1 / (1 - DROPOUT);
    float[] emissions = new float[sentence.length * size];
    for (int at = 0; at < sentence.length; at++) {
      int count = 0;
      int[] chosen = new int[sentence[at].length];
      for (int row : sentence[at]) {
        if (random.nextFloat() >= DROPOUT) {
          chosen[count++] = row;
          weights.addTo(emissions, at * size, row, scale);
        }
      }
      kept[at] = Arrays.copyOf(chosen, count);
    }
    float[] follow = transitions.current();
    Lattice.mask(scheme, follow);
    double[] expected = new double[size * size];
    float[] marginals = new Lattice(scheme, sentence.length, emissions, follow).marginals(expected);
    weights.nextStep();
    transitions.nextStep();
    for (int at = 0; at < sentence.length; at++) {
      int count = 0;
      for (int tag = 0; tag < size; tag++) {
        float gradient = (tags[at] == tag ? 1 : 0) - marginals[at * size + tag];
        if (Math.abs(gradient) > NEGLIGIBLE) {
          columns[count] = tag;
          gradients[count++] = scale * gradient;
        }
      }
      for (int row : kept[at]) {
        weights.follow(row, columns, gradients, count, RATE);
      }
      if (at > 0) {
        expected[tags[at - 1] * size + tags[at]] -= 1;
      }
    }
    followTransitions(expected);
  }

  private void followTransitions(double[] expected) {
    for (int before = 0; before < size; before++) {
      int count = 0;
      for (int tag = 0; tag < size; tag++) {
        float gradient = (float) -expected[before * size + tag];
        if (Math.abs(gradient) > NEGLIGIBLE) {
          columns[count] = tag;
          gradients[count++] = gradient;
        }
      }
      transitions.follow(before, columns, gradients, count, RATE);
    }
  }
}
