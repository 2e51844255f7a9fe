package dev.strillone.store.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import dev.strillone.store.read.ArticleReader.Taker;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes articles, one after the other. */
@ApplicationScoped
class ArticleWriters {
  private final ObjectMapper json;
  private final CsvMapper csv = new CsvMapper();

  /**
   * @param json as GET /articles writes
   */
  ArticleWriters(ObjectMapper json) {
    this.json = json;
  }

  /** What has the file's beginning written already. */
  Taker<IOException> open(ExportFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case JSONL -> article -> line(article, out);
      case NINJS -> article -> line(NinjsLine.of(article), out);
      case CSV -> csv(out);
    };
  }

  private void line(Object value, OutputStream out) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
  }

  private Taker<IOException> csv(OutputStream out) throws IOException {
    var schema = csv.schemaFor(CsvRow.class).withLineSeparator("\r\n");
    out.write((String.join(",", schema.getColumnNames()) + "\r\n").getBytes(UTF_8));
    var rows = csv.writerFor(CsvRow.class).with(schema);
    return article -> out.write(rows.writeValueAsBytes(CsvRow.of(article)));
  }
}
