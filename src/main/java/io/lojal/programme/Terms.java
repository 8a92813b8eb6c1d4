package io.lojal.programme;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import io.lojal.member.Amount;
import io.lojal.member.Condition;
import io.lojal.member.Label;
import io.lojal.member.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Plans a checked expression into terms, once, so that no name is looked up and no tree is walked
 * when it is evaluated. What is not known here (a loop, a double, a timestamp) is left to CEL's
 * interpreter, and only that part of the expression.
 */
final class Terms {
  private final CelAbstractSyntaxTree checked;
  private final Vocabulary words;

  private Terms(CelAbstractSyntaxTree checked, Vocabulary words) {
    this.checked = checked;
    this.words = words;
  }

  static Term of(CelAbstractSyntaxTree checked, Vocabulary words) throws CelEvaluationException {
    Terms terms = new Terms(checked, words);
    CelExpr expr = checked.getExpr();
    // A type that is only known when it is evaluated has operators that are only known then. And
    // all loops of an expression together may turn only so often: whoever counts sees them all.
    boolean isKnown =
        loops(expr) <= 1
            && nodes(expr)
                .flatMap(each -> checked.getType(each.id()).stream())
                .allMatch(Terms::isPlain);
    return isKnown ? terms.plan(expr) : terms.interpreted(expr);
  }

  private static Stream<CelNavigableExpr> nodes(CelExpr expr) {
    return CelNavigableExpr.fromExpr(expr).allNodes();
  }

  /** Those that are not in another one. */
  private static long loops(CelExpr expr) {
    return nodes(expr).filter(each -> isLoop(each) && !isInLoop(each)).count();
  }

  private static boolean isInLoop(CelNavigableExpr expr) {
    for (CelNavigableExpr e = expr; e.parent().isPresent(); e = e.parent().get()) {
      if (isLoop(e.parent().get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoop(CelNavigableExpr expr) {
    return expr.getKind() == ExprKind.Kind.COMPREHENSION;
  }

  private static boolean isPlain(CelType type) {
    return switch (type.kind()) {
      case BOOL, INT, UINT, DOUBLE, STRING, BYTES, TIMESTAMP, DURATION -> true;
      case LIST, MAP -> type.parameters().stream().allMatch(Terms::isPlain);
      default -> false;
    };
  }

  private Term plan(CelExpr expr) throws CelEvaluationException {
    Term known =
        switch (expr.getKind()) {
          case CONSTANT -> constant(expr.constant());
          case IDENT, SELECT -> name(expr);
          case CALL -> call(expr);
          case LIST -> list(expr.list());
          default -> null;
        };
    return known == null ? interpreted(expr) : known;
  }

  private Term interpreted(CelExpr expr) throws CelEvaluationException {
    Interpreted part =
        Interpreted.of(
            CelAbstractSyntaxTree.newCheckedAst(
                expr, checked.getSource(), checked.getReferenceMap(), checked.getTypeMap()),
            words);
    return typed(
        expr,
        scope -> {
          try {
            return part.value(scope);
          } catch (CelEvaluationException e) {
            throw new NoValueException();
          }
        });
  }

  private Term typed(CelExpr expr, Function<Scope, Object> reads) {
    return switch (type(expr).kind()) {
      case BOOL -> new Term.Truth(scope -> (Boolean) reads.apply(scope));
      case INT -> new Term.Whole(scope -> (Long) reads.apply(scope));
      case STRING -> new Term.Text(scope -> (String) reads.apply(scope));
      default -> new Term.Thing(reads);
    };
  }

  private CelType type(CelExpr expr) {
    return checked.getTypeOrThrow(expr.id());
  }

  private static Term constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> new Term.Truth(new Term.SameTruth(constant.booleanValue()));
      case INT64_VALUE -> new Term.Whole(new Term.SameWhole(constant.int64Value()));
      case STRING_VALUE -> new Term.Text(new Term.SameText(constant.stringValue()));
      default -> null;
    };
  }

  private Term name(CelExpr expr) throws CelEvaluationException {
    Vocabulary.Word word =
        checked.getReference(expr.id()).map(CelReference::name).map(words::word).orElse(null);
    if (word != null) {
      return word.reads();
    }
    if (expr.getKind() != ExprKind.Kind.SELECT
        || type(expr.select().operand()).kind() != CelKind.MAP) {
      return null;
    }
    Term map = plan(expr.select().operand());
    String key = expr.select().field();
    return expr.select().testOnly()
        ? ListTerms.has(map, key)
        : typed(expr, ListTerms.field(map, key));
  }

  private Term list(CelExpr.CelList list) throws CelEvaluationException {
    if (!list.optionalIndices().isEmpty()) {
      return null;
    }
    List<Term> elements = new ArrayList<>();
    for (CelExpr element : list.elements()) {
      elements.add(plan(element));
    }
    return ListTerms.list(elements);
  }

  private Term call(CelExpr expr) throws CelEvaluationException {
    String function = expr.call().function();
    List<CelExpr> of = new ArrayList<>(expr.call().args());
    expr.call().target().ifPresent(target -> of.add(0, target));
    if (of.isEmpty()) {
      return null;
    }
    return switch (function) {
      case "_?_:_" -> TruthTerms.choice(truth(of.get(0)), plan(of.get(1)), plan(of.get(2)));
      case "@in" -> in(of.get(0), of.get(1));
      case "_[_]" -> at(expr, of.get(0), of.get(1));
      default -> operation(function, of);
    };
  }

  private Term in(CelExpr sought, CelExpr where) throws CelEvaluationException {
    Condition in = ListTerms.in(plan(sought), plan(where), type(where).kind() == CelKind.MAP);
    return in == null ? null : new Term.Truth(in);
  }

  private Term at(CelExpr expr, CelExpr where, CelExpr place) throws CelEvaluationException {
    CelKind at = type(where).kind() == CelKind.LIST ? CelKind.INT : CelKind.STRING;
    if (type(place).kind() != at) {
      return null;
    }
    Term of = plan(where);
    Term which = plan(place);
    Amount whole = type(expr).kind() == CelKind.INT ? ListTerms.wholeAt(of, which) : null;
    return whole == null ? typed(expr, ListTerms.at(of, which)) : new Term.Whole(whole);
  }

  /** On what is all of one type. */
  private Term operation(String function, List<CelExpr> of) throws CelEvaluationException {
    CelType type = type(of.get(0));
    for (CelExpr each : of) {
      if (!type(each).equals(type)) {
        return null;
      }
    }
    return switch (type.kind()) {
      case BOOL -> TruthTerms.of(function, all(of, this::truth, Condition[]::new));
      case INT -> WholeTerms.of(function, all(of, this::whole, Amount[]::new));
      case STRING -> TextTerms.of(function, all(of, this::text, Label[]::new));
      case LIST, MAP -> function.equals("size") ? ListTerms.size(plan(of.get(0))) : null;
      default -> null;
    };
  }

  private interface Planned<T> {
    T of(CelExpr expr) throws CelEvaluationException;
  }

  private static <T> T[] all(List<CelExpr> of, Planned<T> planned, IntFunction<T[]> array)
      throws CelEvaluationException {
    T[] all = array.apply(of.size());
    for (int i = 0; i < all.length; i++) {
      all[i] = planned.of(of.get(i));
    }
    return all;
  }

  private Condition truth(CelExpr expr) throws CelEvaluationException {
    return ((Term.Truth) plan(expr)).condition();
  }

  private Amount whole(CelExpr expr) throws CelEvaluationException {
    return ((Term.Whole) plan(expr)).amount();
  }

  private Label text(CelExpr expr) throws CelEvaluationException {
    return ((Term.Text) plan(expr)).label();
  }
}
