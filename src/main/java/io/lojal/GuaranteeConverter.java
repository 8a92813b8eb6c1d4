package io.lojal;

import org.apache.flink.connector.base.DeliveryGuarantee;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The guarantees by the names that people write. */
public final class GuaranteeConverter implements ITypeConverter<DeliveryGuarantee> {
  @Override
  public DeliveryGuarantee convert(String text) {
    return switch (text) {
      case "at-least-once" -> DeliveryGuarantee.AT_LEAST_ONCE;
      case "exactly-once" -> DeliveryGuarantee.EXACTLY_ONCE;
      default ->
          throw new TypeConversionException(
              "'" + text + "' is neither at-least-once nor exactly-once");
    };
  }
}
