package inkling.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("inkling.server");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("inkling.server.(*)..").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void onlyTheHttpSideKnowsJavalinAndOnlyTheCommandLinePicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("inkling.server.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..")
                .check(SERVER);
        noClasses()
                .that()
                .resideOutsideOfPackage("inkling.server.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei..")
                .check(SERVER);
    }

    @Test
    void serverAndClientNeverMeet() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("inkling.client..")
                .check(SERVER);
    }
}
