package dev.groundcrew.api.fleet.profile;

import dev.groundcrew.api.http.StrictYaml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.UnicodeReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads profiles written in YAML, as strictly as those in JSON. */
@Configuration(proxyBeanMethods = false)
class ReadYaml implements WebMvcConfigurer {

  private final JsonMapper json;

  ReadYaml(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new Converter(json));
  }

  private static final class Converter extends AbstractHttpMessageConverter<ProfileRequest> {

    /** More bytes are not taken, and a character has at least one. */
    private static final int MOST_CHARACTERS = 16 << 20;

    private final JsonMapper json;

    Converter(JsonMapper json) {
      super(MediaType.APPLICATION_YAML);
      this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
      return ProfileRequest.class.equals(type);
    }

    @Override
    protected boolean canWrite(@Nullable MediaType type) {
      return false;
    }

    @Override
    protected ProfileRequest readInternal(
        Class<? extends ProfileRequest> type, HttpInputMessage input) throws IOException {
      byte[] body = input.getBody().readAllBytes();
      try {
        Object read =
            StrictYaml.reader(MOST_CHARACTERS)
                .load(new UnicodeReader(new ByteArrayInputStream(body)));
        if (read == null) {
          throw new HttpMessageNotReadableException("Nothing to read", input);
        }
        return json.treeToValue(json.valueToTree(read), ProfileRequest.class);
      } catch (YAMLException | JacksonException wrong) {
        throw new HttpMessageNotReadableException("Not readable", wrong, input);
      }
    }

    @Override
    protected void writeInternal(ProfileRequest request, HttpOutputMessage output) {
      throw new UnsupportedOperationException();
    }
  }
}
