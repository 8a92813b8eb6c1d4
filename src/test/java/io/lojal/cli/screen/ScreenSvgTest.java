package io.lojal.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ScreenSvgTest {
  private final String svg = ScreenSvg.render(Figures.at(11, 2_300, 8_412_331), 100, 24);

  private Document parsed() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void itIsAnImageOfThePanelsSize() throws Exception {
    Document document = parsed();
    assertEquals("svg", document.getDocumentElement().getTagName());
    assertEquals("0 0 928 478", document.getDocumentElement().getAttribute("viewBox"));
  }

  @Test
  void wordsAreInItAndMarkupIsEscaped() throws Exception {
    String text = parsed().getDocumentElement().getTextContent();
    assertTrue(text.contains("128,412"));
    assertTrue(text.contains("Maja"));
    assertTrue(text.contains("<hot>"));
  }

  @Test
  void blocksAreShapes() throws Exception {
    assertTrue(parsed().getElementsByTagName("rect").getLength() > 500);
    assertTrue(svg.indexOf('█') < 0 && svg.indexOf('▀') < 0);
  }

  @Test
  void theSameFiguresGiveTheSameImage() {
    assertEquals(svg, ScreenSvg.render(Figures.at(11, 2_300, 8_412_331), 100, 24));
  }
}
