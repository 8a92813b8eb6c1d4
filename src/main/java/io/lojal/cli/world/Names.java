package io.lojal.cli.world;

import java.util.List;

/** First names, and where they are at home. */
final class Names {
  private Names() {}

  /**
   * @param language a BCP 47 tag
   * @param zone an IANA zone
   */
  record Name(String first, String language, String zone) {}

  /**
   * A country's names.
   *
   * @param share how many of a hundred members bear one of them
   */
  private record Country(int share, String language, String zone, List<String> names) {
    Name pick(Dice dice) {
      return new Name(names.get(dice.between(0, names.size() - 1)), language, zone);
    }
  }

  private static final Country SWEDEN =
      country(
          58,
          "sv",
          "Europe/Stockholm",
          "Maja Alice Elsa Astrid Wilma Freja Ebba Olivia Saga Alma Ingrid Karin Anna Linnéa Märta"
              + " Åsa Gunilla Birgitta Sigrid Tuva Hugo Liam Noah Adam Nils Axel Elias Oskar Åke"
              + " Sven Lars Göran Björn Erik Johan Anders Malte Viggo Sixten Love");

  private static final List<Country> ABROAD =
      List.of(
          country(
              14,
              "nb",
              "Europe/Oslo",
              "Nora Ingrid Solveig Sunniva Ragnhild Liv Jakob Magnus Håkon Øyvind Tor Sindre"),
          country(
              12,
              "da",
              "Europe/Copenhagen",
              "Ida Freja Clara Mathilde Signe Mette Søren Mikkel Rasmus Jens Bjørn Asger"),
          country(
              6,
              "fi",
              "Europe/Helsinki",
              "Aino Helmi Venla Päivi Kaisa Eero Väinö Onni Mikko Jukka"),
          country(
              6,
              "de",
              "Europe/Berlin",
              "Emma Mia Lena Jürgen Anneliese Jonas Felix Lukas Heike Käthe"),
          country(2, "nl", "Europe/Amsterdam", "Sanne Femke Lotte Daan Bram Joost"),
          country(
              2,
              "en",
              "Europe/London",
              "Poppy Isla Amelia George Alfie Harry Rhys Niamh Siobhán Callum"));

  private static Country country(int share, String language, String zone, String names) {
    return new Country(share, language, zone, List.of(names.split(" ")));
  }

  static Name pick(Dice dice) {
    int left = dice.between(0, 99);
    for (Country country : ABROAD) {
      left -= country.share;
      if (left < 0) {
        return country.pick(dice);
      }
    }
    return SWEDEN.pick(dice);
  }
}
