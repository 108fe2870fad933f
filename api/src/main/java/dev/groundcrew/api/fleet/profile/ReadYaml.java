package dev.groundcrew.api.fleet.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
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
        Object read = yaml().load(new UnicodeReader(new ByteArrayInputStream(body)));
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

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    // A list could hold itself.
    options.setMaxAliasesForCollections(0);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(unused), unused, options, new PlainScalars());
  }

  /** YAML 1.2's: no is a word, and 010 is a text. */
  private static final class PlainScalars extends Resolver {

    private static final Pattern TRUE_OR_FALSE = Pattern.compile("true|false");

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, TRUE_OR_FALSE, "tf");
      addImplicitResolver(Tag.INT, INTEGER, "-0123456789");
      addImplicitResolver(Tag.NULL, NULL, "~n\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
