package dev.groundcrew.worker.webhook;

import java.net.InetAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client that sends messages. */
@Configuration(proxyBeanMethods = false)
class ConfigureWebhooks {

  @Bean
  SendMessage sendMessage(WebhookProperties properties) {
    return new SendMessage(
        new ReceiverAddresses(InetAddress::getAllByName, properties.allowedNetworks()),
        SendMessage.LONGEST);
  }
}
