package inkling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasmModuleTest {
    /** As the WebAssembly specification has them, in appendix and examples. */
    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "2, 02",
        "63, 3f",
        "64, c000",
        "127, ff00",
        "128, 8001",
        "-1, 7f",
        "-64, 40",
        "-65, bf7f",
        "-123456, c0bb78"
    })
    void signedIntegersAreLeb128(int value, String hex) {
        assertEquals(hex, HexFormat.of().formatHex(new Bytes().signed(value).toArray()));
    }

    @ParameterizedTest
    @CsvSource({"0, 00", "127, 7f", "128, 8001", "624485, e58e26", "-1, ffffffff0f"})
    void unsignedIntegersAreLeb128(int value, String hex) {
        assertEquals(hex, HexFormat.of().formatHex(new Bytes().unsigned(value).toArray()));
    }

    @Test
    void floatsAreLittleEndian() {
        assertArrayEquals(
                HexFormat.of().parseHex("0000803f" + "000000000000f0bf"),
                new Bytes().float32(1f).float64(-1.0).toArray());
    }

    @Test
    void aModuleIsWhatTheSpecificationSays() {
        WasmModule module = new WasmModule();
        Routine sum = module.routine("sum");
        I32 a = sum.parameter();
        I32 b = sum.parameter();
        sum.returns(a.plus(b));
        String expected = "0061736d01000000" // magic, version
                + "0107" + "01" + "60" + "027f7f" + "017f" // types: (i32, i32) -> i32
                + "0213" + "01" + "07696e6b6c696e67" + "066d656d6f7279" + "020001" // imports: inkling.memory
                + "0302" + "01" + "00" // functions
                + "0707" + "01" + "0373756d" + "0000" // exports: sum
                + "0a09" + "01" + "07" + "00" + "20002001" + "6a0b"; // code: local.get 0, local.get 1, i32.add, end
        assertEquals(expected, HexFormat.of().formatHex(module.toBytes()));
    }

    @Test
    void aLoopTestsItsCounterBeforeTheFirstPassAndAfterEach() {
        Routine r = new Routine(0, null);
        I32 counter = r.i32();
        r.loop(counter, 3, 1, () -> r.store(counter, 8, counter));
        String body = "41002100" // counter = 0
                + "2000410349" + "0440" + "0340" // if counter < 3, loop
                + "20002000360208" // memory[counter + 8] = counter
                + "200041016a2100" // counter += 1
                + "2000410349" + "0d00" + "0b0b"; // again if counter < 3, end, end
        assertEquals("01017f" + body + "0b", HexFormat.of().formatHex(r.code().toArray()));
    }

    @Test
    void onlyAVariableCanBeSet() {
        Routine r = new Routine(0, null);
        I32 sum = r.i32().plus(1);
        assertThrows(IllegalArgumentException.class, () -> r.set(sum, I32.of(1)));
    }

    @Test
    void aVariableTakesOnlyItsOwnType() {
        Routine r = new Routine(0, null);
        F32 variable = r.f32();
        assertThrows(IllegalArgumentException.class, () -> r.set(variable, I32.of(1)));
    }

    @Test
    void aCallHasAsManyArgumentsAsTheRoutineHasParameters() {
        Routine callee = new Routine(0, null);
        callee.parameter();
        Routine caller = new Routine(1, null);
        assertThrows(IllegalArgumentException.class, () -> caller.call(callee));
    }

    @Test
    void parametersComeBeforeLocals() {
        Routine r = new Routine(0, null);
        r.f32x4();
        assertThrows(IllegalStateException.class, r::parameter);
    }
}
