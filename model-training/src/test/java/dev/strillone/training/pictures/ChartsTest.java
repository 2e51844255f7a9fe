package dev.strillone.training.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChartsTest {
  @TempDir private Path folder;

  @Test
  void theLearningCurveHasALinePerScore() throws IOException {
    XYChart chart =
        Charts.learningCurve(
            table("share,sentences,f1,f1_per_org_loc", "0.5,100,60.5,70", "1.0,200,65,75.25"));

    assertThat(chart.getSeriesMap().get("six types").getYData()).containsExactly(60.5, 65);
    assertThat(chart.getSeriesMap().get("person, organisation, place").getXData())
        .containsExactly(100, 200);
  }

  @Test
  void reliabilityIsDrawnBesideWhatItShouldBe() throws IOException {
    XYChart chart =
        Charts.reliability(
            "names", table("from,to,count,mean_confidence,share_right", "0.1,0.2,9,0.15,0.2"));

    assertThat(chart.getSeriesMap()).containsOnlyKeys("as it should be", "as it is");
    assertThat(chart.getSeriesMap().get("as it is").getYData()).containsExactly(0.2);
  }

  @Test
  void confusionIsInHundredthsOfEachRow() throws IOException {
    List<Number[]> cells =
        Charts.confusion(table("gold,tagged,count", "PER,PER,3", "PER,none,1", "none,ORG,2"))
            .getSeriesMap()
            .get("share")
            .getHeatData()
            .stream()
            .map(cell -> (Number[]) cell)
            .toList();

    int top = Charts.TYPES.size() - 1;
    assertThat(value(cells, 0, top)).isEqualTo(75);
    assertThat(value(cells, top, top)).isEqualTo(25);
    assertThat(value(cells, 1, 0)).isEqualTo(100);
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    Table table = table("a,b", "1,2");

    assertThatThrownBy(() -> table.numbers("c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'c'");
  }

  private static int value(List<Number[]> cells, int column, int row) {
    return cells.stream()
        .filter(cell -> cell[0].intValue() == column && cell[1].intValue() == row)
        .mapToInt(cell -> cell[2].intValue())
        .sum();
  }

  private Table table(String... lines) throws IOException {
    return Table.read(Files.write(folder.resolve("table.csv"), Arrays.asList(lines)));
  }
}
