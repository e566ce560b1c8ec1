package org.redress.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers that nobody is, the same ones in every run: names of four scripts, some words very common, most numbers unique. */
final class MadeCustomers {

    private static final String[] LATIN = {"Nor", "wind", "Al", "ber", "ston", "Mar", "ley", "Hag", "man", "Ros", "enthal", "Kro", "ner", "Vik",
        "tor", "Sel", "by", "Dun", "more", "Cas", "tell", "Wey", "mouth", "Thor", "bridge", "Quin", "tana"};
    private static final String[] FORMS = {"GmbH", "Ltd", "Inc", "Traders", "Services", "Group", "Logistics", "Property"};
    private static final String[] HAN = {"东", "方", "北", "京", "海", "南", "天", "华", "安", "信", "达", "通", "金", "龙", "新", "星", "光", "明", "山", "水"};
    private static final String[] HAN_FORMS = {"有限公司", "股份有限公司", "集团", "贸易公司", "物业管理公司"};
    private static final String[] KANA = {"ヤマ", "タナ", "サト", "スズ", "キ", "モト", "ナカ", "ムラ", "コバ", "ヤシ", "オオ", "シマ"};
    private static final String[] KANA_FORMS = {"株式会社", "電機", "商事", "製作所", "不動産"};
    private static final String[] CYRILLIC = {"Ро", "маш", "ка", "Вос", "ток", "Сев", "ер", "Зар", "я", "Лес", "ник", "Вол", "га", "Дон"};
    private static final String[] CYRILLIC_FORMS = {"ООО", "АО", "Торговый дом", "Сервис"};
    private static final String[] FIRST = {"Anna", "Ben", "Clara", "Dmitri", "Elena", "Feng", "Greta", "Haruto", "Irina", "Jun", "Karl", "Li"};

    /** What somebody types. */
    enum Typed {
        COMMON("a word that an eighth share"), PART("four letters from within a name"), TWO("the first two letters"), ONE_HAN("one Chinese character"),
        TWO_HAN("two Chinese characters"), KANA_PART("katakana, kept as hiragana"), CYRILLIC_PART("Cyrillic, within a name"), NUMBER("a number"),
        PHONE("the end of a telephone number"), MAIL("part of a mail address"), NOTHING("what is not there");

        private final String said;

        Typed(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }
    }

    private final long seed;

    MadeCustomers(long seed) {
        this.seed = seed;
    }

    /** @param from number of the first one */
    String csv(int from, int count) {
        StringBuilder csv = new StringBuilder("number,name,classification,region,salesDecile,city,email,phone,contact.name,contact.email,contact.phone\r\n");
        for (int i = from; i < from + count; i++) {
            Random random = random(i);
            String person = pick(FIRST, random) + " " + latin(random);
            csv.append(number(i)).append(',').append(name(i)).append(",K-").append(i % 17).append(",R").append(i % 9).append(',').append(i % 10 + 1)
                .append(",City ").append(i % 400).append(",office").append(i).append("@c").append(i % 5000).append(".example,").append(phone(i)).append(',')
                .append(person).append(',').append(person.toLowerCase().replace(' ', '.')).append(i % 1000).append("@mail.example,").append(phone(i + 7)).append("\r\n");
        }
        return csv.toString();
    }

    List<String> typed(Typed what, int count, int among) {
        Random random = new Random(seed + what.ordinal());
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            int i = random.nextInt(among);
            String name = name(i);
            words.add(switch (what) {
                case COMMON -> pick(FORMS, random);
                case PART -> latin(random).substring(1, 5);
                case TWO -> latin(random).substring(0, 2);
                case ONE_HAN -> pick(HAN, random);
                case TWO_HAN -> pick(HAN, random) + pick(HAN, random);
                case KANA_PART -> pick(KANA, random) + pick(KANA, random);
                case CYRILLIC_PART -> cyrillic(random).substring(1);
                case NUMBER -> number(i);
                case PHONE -> phone(i).substring(6);
                case MAIL -> "office" + i;
                case NOTHING -> "zzq" + name.hashCode();
            });
        }
        return words;
    }

    private String name(int i) {
        Random random = random(i);
        return switch (i % 10) {
            case 0, 1 -> pick(HAN, random) + pick(HAN, random) + pick(HAN, random) + pick(HAN_FORMS, random) + i % 97;
            case 2 -> pick(KANA_FORMS, random) + pick(KANA, random) + pick(KANA, random) + i % 97;
            case 3 -> pick(CYRILLIC_FORMS, random) + " " + cyrillic(random);
            default -> latin(random) + " " + latin(random) + " " + pick(FORMS, random);
        };
    }

    private static String latin(Random random) {
        return pick(LATIN, random) + pick(LATIN, random).toLowerCase() + pick(LATIN, random).toLowerCase();
    }

    private static String cyrillic(Random random) {
        return pick(CYRILLIC, random) + pick(CYRILLIC, random).toLowerCase() + pick(CYRILLIC, random).toLowerCase();
    }

    private static String number(int i) {
        return "C-" + (1_000_000 + i);
    }

    private static String phone(int i) {
        return "+49 30 " + (10_000_000 + (i * 7_919L) % 89_999_999);
    }

    private static String pick(String[] among, Random random) {
        return among[random.nextInt(among.length)];
    }

    private Random random(int i) {
        return new Random(seed * 1_000_003 + i);
    }
}
