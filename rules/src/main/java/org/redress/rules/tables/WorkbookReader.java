package org.redress.rules.tables;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts and numbers of the one sheet of a workbook. A formula is refused: a table says what it says. */
final class WorkbookReader {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 2_000;

    private final Map<String, byte[]> parts;
    private final List<String> shared = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    WorkbookReader(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    List<List<String>> rows() {
        parts.keySet().stream().filter(name -> name.endsWith(".rels")).forEach(this::refuseLinks);
        List<String> sheets = parts.keySet().stream().filter(name -> name.matches("xl/worksheets/[^/]+\\.xml")).toList();
        if (sheets.size() != 1) {
            throw new WorkbookRefused("The workbook has " + sheets.size() + " sheets; a table is one.",
                    "Delete the others.");
        }
        if (parts.containsKey("xl/sharedstrings.xml")) {
            read("xl/sharedstrings.xml", this::sharedTexts);
        }
        read(sheets.get(0), this::sheet);
        return rows;
    }

    private interface Reading {
        void of(XMLStreamReader xml) throws XMLStreamException;
    }

    /** The parser of the JDK itself, without document types: those could name files, or grow without end. */
    private void read(String part, Reading reading) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(parts.get(part)));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw damaged();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    reading.of(xml);
                }
            }
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private void refuseLinks(String part) {
        read(part, xml -> {
            if ("External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))) {
                throw new WorkbookRefused("The workbook holds a link to " + xml.getAttributeValue(null, "Target") + ".",
                        "Remove the link.");
            }
        });
    }

    private void sharedTexts(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("si")) {
            shared.add(textWithin(xml, "si"));
        }
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("row")) {
            String number = xml.getAttributeValue(null, "r");
            int row = number == null ? rows.size() + 1 : Integer.parseInt(number);
            if (row > MOST_ROWS || row < 1) {
                throw new WorkbookRefused("The table has more than " + MOST_ROWS + " rows.", "Split it.");
            }
            while (rows.size() < row) {
                rows.add(new ArrayList<>());
            }
        } else if (xml.getLocalName().equals("c")) {
            cell(xml);
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        List<String> row = rows.get(rows.size() - 1);
        String address = xml.getAttributeValue(null, "r");
        int column = address == null ? row.size() : column(address);
        String type = String.valueOf(xml.getAttributeValue(null, "t"));
        String at = address == null ? "A cell" : "Cell " + address;
        if (column >= MOST_COLUMNS) {
            throw new WorkbookRefused("The table has more than " + MOST_COLUMNS + " columns.", "Split it.");
        }
        while (row.size() <= column) {
            row.add("");
        }
        String text = value(xml, type, at);
        if (text.length() > LONGEST_CELL || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new WorkbookRefused(at + " holds more than one line, or more than " + LONGEST_CELL + " characters.",
                    "Write it in one line.");
        }
        row.set(column, text);
    }

    private String value(XMLStreamReader xml, String type, String at) throws XMLStreamException {
        String value = "";
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "f" -> throw new WorkbookRefused(at + " holds a formula.", "Paste the values in its place.");
                case "v" -> value = xml.getElementText();
                case "is" -> value = textWithin(xml, "is");
                default -> { }
            }
        }
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(value));
            case "inlineStr", "str" -> value;
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> throw new WorkbookRefused(at + " holds an error.", "Correct it.");
            // Workbooks keep 0.1 as 0.10000000000000001.
            default -> value.isEmpty() ? "" : plain(new BigDecimal(Double.toString(Double.parseDouble(value))));
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    /** The text of all its pieces; how they look is lost, and what is only a reading aid is left out. */
    private static String textWithin(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        int aids = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element))) {
            if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
                aids++;
            } else if (xml.isEndElement() && xml.getLocalName().equals("rPh")) {
                aids--;
            } else if (xml.isStartElement() && xml.getLocalName().equals("t")) {
                text.append(aids == 0 ? xml.getElementText() : "");
            }
        }
        return text.toString();
    }

    private static int column(String address) {
        int column = 0;
        for (char sign : address.toUpperCase(Locale.ROOT).toCharArray()) {
            if (sign < 'A' || sign > 'Z') {
                break;
            }
            column = Math.min(100_000, column * 26 + sign - 'A' + 1);
        }
        if (column == 0) {
            throw damaged();
        }
        return column - 1;
    }

    private static WorkbookRefused damaged() {
        return new WorkbookRefused("The workbook is damaged.", "Save it again as .xlsx.");
    }
}
