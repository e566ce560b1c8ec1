package org.redress.rules.fuzz;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** What a compiled class calls, read from its constant pool: the truth about a rule, whatever its text looked like. */
final class Calls {

    private Calls() {
    }

    /** Owner and name of each method that the class may call, such as {@code java/util/Locale.setDefault}. */
    static Set<String> of(byte[] classFile) {
        try (var in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipBytes(8);
            int size = in.readUnsignedShort();
            var texts = new String[size];
            var pairs = new int[size][];
            var methods = new TreeSet<Integer>();
            for (int i = 1; i < size; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 3, 4 -> in.skipBytes(4);
                    case 5, 6 -> {
                        in.skipBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> pairs[i] = new int[] {in.readUnsignedShort(), 0};
                    case 15 -> in.skipBytes(3);
                    default -> {
                        pairs[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
                        if (tag == 10 || tag == 11) {
                            methods.add(i);
                        }
                    }
                }
            }
            var calls = new TreeSet<String>();
            methods.forEach(i -> calls.add(texts[pairs[pairs[i][0]][0]] + "." + texts[pairs[pairs[i][1]][0]]));
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
