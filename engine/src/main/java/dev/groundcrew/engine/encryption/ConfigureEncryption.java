package dev.groundcrew.engine.encryption;

import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has payloads, failures and their texts encrypted where keys are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EncryptionProperties.class)
class ConfigureEncryption {

  @Bean
  DataConverter payloads(EncryptionProperties properties) {
    DataConverter plain = DefaultDataConverter.newDefaultInstance();
    return properties.encryptionKeys().isEmpty()
        ? plain
        : new CodecDataConverter(plain, List.of(new EncryptPayloads(properties.keys())), true);
  }
}
