package dev.whence.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes and back, and what tells two records apart. Every component of a record is in
 * the bytes, whatever a record may get later; equal records give equal bytes in every run, sets and
 * maps in whatever order. A value of a kind not known here is an {@link IllegalArgumentException},
 * never left out.
 *
 * <p>A component that is no primitive begins with 0 for null, else 1. Numbers take seven bits a
 * byte, low bits first, the sign lowest; a text is its length and its UTF-16 units; lists, sets and
 * maps their size and what they hold.
 */
final class RecordCode {

  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> kind) {
          return Shape.of(kind);
        }
      };

  private RecordCode() {}

  static byte[] encode(Record record) {
    Bytes out = new Bytes();
    write(out, record);
    return out.toByteArray();
  }

  /** The record of which these are the bytes; of the same version of its class. */
  static <T extends Record> T decode(byte[] bytes, Class<T> kind) {
    return kind.cast(new Reader(ByteBuffer.wrap(bytes)).record(kind));
  }

  /** SHA-256 of the bytes, as hexadecimal digits: two records that differ have two. */
  static String digest(Record record) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encode(record)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }

  private static void write(Bytes out, @Nullable Object value) {
    if (value == null) {
      out.write(0);
      return;
    }
    out.write(1);
    if (value instanceof Record record) {
      writeRecord(out, record);
    } else if (value instanceof String text) {
      writeText(out, text);
    } else if (value instanceof List<?> list) {
      number(out, list.size());
      list.forEach(one -> write(out, one));
    } else if (value instanceof Enum<?> constant) {
      writeText(out, constant.name());
    } else {
      writeRest(out, value);
    }
  }

  private static void writeRest(Bytes out, Object value) {
    if (value instanceof LocalDate day) {
      number(out, day.toEpochDay());
    } else if (value instanceof Optional<?> optional) {
      write(out, optional.orElse(null));
    } else if (value instanceof Set<?> set) {
      writeSorted(out, set);
    } else if (value instanceof Map<?, ?> map) {
      writeSorted(out, map.entrySet());
    } else {
      throw new IllegalArgumentException("cannot keep a " + value.getClass());
    }
  }

  private static void writeRecord(Bytes out, Record record) {
    Shape shape = SHAPES.get(record.getClass());
    for (int i = 0; i < shape.types().size(); i++) {
      Object value = shape.get(record, i);
      Type type = shape.types().get(i);
      if (type == int.class) {
        number(out, (Integer) Shape.present(value));
      } else if (type == boolean.class) {
        out.write((Boolean) Shape.present(value) ? 1 : 0);
      } else if (type == double.class) {
        real(out, (Double) Shape.present(value));
      } else {
        write(out, value);
      }
    }
  }

  private static void writeText(Bytes out, String text) {
    number(out, text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < MORE) {
        out.write(unit);
      } else {
        unsigned(out, unit);
      }
    }
  }

  private static void writeSorted(Bytes out, Collection<?> values) {
    List<byte[]> parts = new ArrayList<>();
    for (Object value : values) {
      Bytes part = new Bytes();
      if (value instanceof Map.Entry<?, ?> entry) {
        write(part, entry.getKey());
        write(part, entry.getValue());
      } else {
        write(part, value);
      }
      parts.add(part.toByteArray());
    }
    parts.sort(Arrays::compare);
    number(out, parts.size());
    parts.forEach(out::writeBytes);
  }

  /** Most weights are 0, which takes one byte. */
  private static void real(Bytes out, double value) {
    long bits = Double.doubleToLongBits(value);
    out.write(bits == 0 ? 0 : 1);
    for (int shift = 0; bits != 0 && shift < Long.SIZE; shift += Byte.SIZE) {
      out.write((int) (bits >>> shift));
    }
  }

  private static void number(Bytes out, long number) {
    long folded = (number << 1) ^ (number >> (Long.SIZE - 1));
    if (folded >= 0 && folded < MORE) {
      out.write((int) folded);
    } else {
      unsigned(out, folded);
    }
  }

  private static void unsigned(Bytes out, long number) {
    long rest = number;
    while (rest >= MORE || rest < 0) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= BITS;
    }
    out.write((int) rest);
  }

  /** Bytes that become more; a stream of the JDK would take a lock for each. */
  private static final class Bytes {

    private byte[] bytes = new byte[1 << 10];
    private int size;

    void write(int one) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * size);
      }
      bytes[size++] = (byte) one;
    }

    void writeBytes(byte[] more) {
      for (byte one : more) {
        write(one);
      }
    }

    byte[] toByteArray() {
      return Arrays.copyOf(bytes, size);
    }
  }

  /**
   * How a record is taken apart and made again.
   *
   * @param accessors of its components, in their order
   * @param types of these
   */
  private record Shape(List<Method> accessors, List<Type> types, Constructor<?> maker) {

    static Shape of(Class<?> kind) {
      RecordComponent[] parts = kind.getRecordComponents();
      Class<?>[] classes =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      List<Type> types = Arrays.stream(parts).map(RecordComponent::getGenericType).toList();
      List<Method> accessors = Arrays.stream(parts).map(RecordComponent::getAccessor).toList();
      try {
        Constructor<?> maker = kind.getDeclaredConstructor(classes);
        maker.setAccessible(true);
        for (Method accessor : accessors) {
          accessor.setAccessible(true);
        }
        return new Shape(accessors, types, maker);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(kind + " has no constructor of a record", e);
      }
    }

    @Nullable Object get(Record record, int component) {
      try {
        return accessors.get(component).invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read a " + record.getClass(), e);
      }
    }

    Object make(@Nullable Object[] values) {
      try {
        return maker.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("no " + maker.getDeclaringClass() + " in the bytes", e);
      }
    }

    static Object present(@Nullable Object value) {
      if (value == null) {
        throw new IllegalStateException("a primitive that is null");
      }
      return value;
    }
  }

  /** Reads in the order of writing. */
  private record Reader(ByteBuffer bytes) {

    Object record(Class<?> kind) {
      Object read = value(kind);
      if (read == null) {
        throw new IllegalArgumentException("no " + kind + " in the bytes");
      }
      return read;
    }

    private @Nullable Object value(Type type) {
      if (type == int.class) {
        return (int) number();
      }
      if (type == boolean.class) {
        return bytes.get() == 1;
      }
      if (type == double.class) {
        return real();
      }
      boolean absent = bytes.get() == 0;
      if (type instanceof ParameterizedType generic) {
        return absent ? null : holding(generic);
      }
      return absent ? null : plain((Class<?>) type);
    }

    private Object plain(Class<?> kind) {
      if (kind == String.class) {
        return text();
      }
      if (kind == LocalDate.class) {
        return LocalDate.ofEpochDay(number());
      }
      if (kind.isEnum()) {
        return constant(kind, text());
      }
      if (!kind.isRecord()) {
        throw new IllegalArgumentException("cannot have kept a " + kind);
      }
      Shape shape = SHAPES.get(kind);
      @Nullable Object[] values = new @Nullable Object[shape.types().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(shape.types().get(i));
      }
      return shape.make(values);
    }

    private static Object constant(Class<?> kind, String name) {
      return Arrays.stream(kind.getEnumConstants())
          .filter(one -> ((Enum<?>) one).name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no " + kind + " is called " + name));
    }

    private Object holding(ParameterizedType type) {
      Type[] of = type.getActualTypeArguments();
      if (type.getRawType() == Optional.class) {
        return Optional.ofNullable(value(of[0]));
      }
      int size = (int) number();
      if (type.getRawType() == List.class) {
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          list.add(value(of[0]));
        }
        return list;
      }
      if (type.getRawType() == Set.class) {
        Set<@Nullable Object> set = new HashSet<>();
        for (int i = 0; i < size; i++) {
          set.add(value(of[0]));
        }
        return set;
      }
      if (type.getRawType() != Map.class) {
        throw new IllegalArgumentException("cannot have kept a " + type);
      }
      Map<@Nullable Object, @Nullable Object> map = new HashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(value(of[0]), value(of[1]));
      }
      return map;
    }

    private String text() {
      char[] units = new char[(int) number()];
      for (int i = 0; i < units.length; i++) {
        units[i] = (char) unsigned();
      }
      return new String(units);
    }

    private double real() {
      long bits = 0;
      if (bytes.get() == 1) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
          bits |= (bytes.get() & 0xFFL) << shift;
        }
      }
      return Double.longBitsToDouble(bits);
    }

    private long number() {
      long number = unsigned();
      return (number >>> 1) ^ -(number & 1);
    }

    private long unsigned() {
      long number = 0;
      for (int shift = 0; ; shift += BITS) {
        int part = bytes.get();
        number |= (long) (part & (MORE - 1)) << shift;
        if ((part & MORE) == 0) {
          return number;
        }
      }
    }
  }
}
