package io.lojal.cli.history;

import io.lojal.cli.mapping.Activities;
import io.lojal.cli.mapping.BadRowException;
import io.lojal.cli.mapping.Mapping;
import io.lojal.cli.mapping.Members;
import io.lojal.cli.mapping.Openings;
import io.lojal.cli.mapping.Receipts;
import io.lojal.cli.mapping.Redemptions;
import io.lojal.cli.mapping.Row;
import java.util.List;

/** Makes events of rows, as the mapping says what they tell. */
interface EventMaking {
  /**
   * What becomes of the rows.
   *
   * @param rows all of one id; more than one only for receipts and openings
   */
  Made make(String id, List<Row> rows);

  static EventMaking of(Mapping mapping) {
    if (mapping.content() instanceof Receipts receipts) {
      return new ReceiptMaking(mapping, receipts)::make;
    }
    if (mapping.content() instanceof Openings openings) {
      return new OpeningMaking(mapping, openings)::make;
    }
    if (mapping.content() instanceof Redemptions redemptions) {
      return ofSingles(new RedemptionMaking(mapping, redemptions));
    }
    return mapping.content() instanceof Activities activities
        ? ofSingles(new ActivityMaking(mapping, activities))
        : ofSingles(new MemberMaking(mapping, (Members) mapping.content()));
  }

  private static EventMaking ofSingles(RowMaking making) {
    return (id, rows) -> {
      try {
        return Made.checked(List.of(making.event(id, rows.get(0))), 1);
      } catch (BadRowException e) {
        return new Made.Refused(List.of(e.refusal()));
      }
    };
  }
}
