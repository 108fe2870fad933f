package dev.groundcrew.api.table;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes lists as CSV (RFC 4180), in UTF-8, with a header; what looks like a formula is escaped.
 */
@Configuration(proxyBeanMethods = false)
class WriteCsv implements WebMvcConfigurer {

  private static final MediaType WITH_HEADER =
      new MediaType(Table.CSV, Map.of("charset", "UTF-8", "header", "present"));

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new Converter());
  }

  private static final class Converter extends AbstractHttpMessageConverter<Tabular> {

    Converter() {
      super(Table.CSV);
    }

    @Override
    protected boolean supports(Class<?> type) {
      return Tabular.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
      return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage input) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void writeInternal(Tabular list, HttpOutputMessage output) throws IOException {
      Table table = list.table();
      output.getHeaders().setContentType(WITH_HEADER);
      output
          .getHeaders()
          .setContentDisposition(
              ContentDisposition.attachment().filename(table.name() + ".csv").build());
      Writer writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
      CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
      csv.printRecord(table.header());
      for (List<@Nullable String> row : table.rows()) {
        for (String value : row) {
          csv.print(SpreadsheetText.escape(value));
        }
        csv.println();
      }
      csv.flush();
    }
  }
}
