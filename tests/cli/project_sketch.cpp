#include "project_sketch.h"

#include "source_paths.h"
#include "test_command.h"

#include <stdexcept>

std::string text_of(const ProjectSketch& sketch) {
    return "Euroopan unioni Vipuvoimaa EU:lta\n\nEuroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus\n\n"
           "1 Hanke\n\nHankekoodi: " +
           sketch.code + "\n\nHankkeen nimi: " + sketch.name +
           "\n\nToimintalinja: 3. Työllisyys ja työvoiman liikkuvuus\n\n"
           "Erityistavoite: 6.1. Nuorten ja muiden heikossa työmarkkina-asemassa olevien työllistymisen edistäminen\n\n"
           "Suunnitelman mukainen toteutusaika: " +
           sketch.period + "\n\nToiminnan tila: " + sketch.status + "\n\nVastuuviranomainen: " + sketch.authority +
           "\n\n2 Hakijan perustiedot\n\nHakijan virallinen nimi: " + sketch.applicant +
           "\n\nOrganisaatiotyyppi: Rekisteröity yhdistys\n\nY-tunnus: 1234567-1\n\n"
           "Hankkeen yhteyshenkilön nimi: Veera Esimerkki\n\n"
           "Yhteyshenkilön sähköpostisoite: veera.esimerkki(at)kylat.example\n\n"
           "3 Suunnitelman mukainen tiivistelmä toteutuksesta\n\n" +
           sketch.summary +
           "\n\n4 Hankkeen kohderyhmät\n\n4.1 Varsinaiset kohderyhmät\n\nTyönhakijat ja heidän työnantajansa.\n\n"
           "5 Projektin julkinen rahoitus, euroa\n\nMyönnetty EU- ja valtion rahoitus: " +
           sketch.granted + "\n\n6 Maantieteellinen kohdealue\n\nMaakunnat: " + sketch.provinces +
           "\n\nSeutukunnat:\n\nKunnat:\n";
}

void index_three_projects(const Sandbox& sandbox) {
    ProjectSketch young{.code = "T1"};
    ProjectSketch merchants{
        .code = "T2",
        .name = "Kauppa käy kylillä",
        .authority = "Pirkanmaan elinkeino-, liikenne- ja ympäristökeskus",
        .provinces = "Pirkanmaa, Varsinais-Suomi",
        .status = "Toiminta päättynyt",
        .applicant = "Tammerin kauppayhdistys ry",
        .period = "Alkaa 1.11.2015 ja päättyy 30.4.2018",
        .granted = "491 641",
        .summary = "Kyläkauppiaan arki helpottuu, kun kauppiaan asiakas- ja kehittämistyö saa tukea."};
    ProjectSketch unemployed{.code = "T3",
                             .name = "Poroista palkkaa",
                             .authority = "Lapin elinkeino-, liikenne- ja ympäristökeskus",
                             .provinces = "Lappi",
                             .status = "Toiminta päättynyt",
                             .applicant = "Tunturin paliskunta",
                             .period = "Alkaa 1.1.2020 ja päättyy 31.12.2022",
                             .granted = "",
                             .summary = "Pitkäaikaistyöttömien osaaminen kasvaa porotalouden töissä."};
    for (const ProjectSketch& sketch : {young, merchants, unemployed})
        sandbox.write("texts/" + sketch.code + ".txt", text_of(sketch));
    if (const Outcome outcome = run(sandbox, {"index", sandbox.path("texts").string()}); outcome.exit_code != 0)
        throw std::runtime_error("the projects were not indexed: " + outcome.out + outcome.err);
}

void index_samples(const Sandbox& sandbox) {
    const Outcome outcome = run(sandbox, {"index", "--rebuild", HANKEHAKU_SOURCE_DIR "/corpus/samples"});
    if (outcome.exit_code != 0) throw std::runtime_error(outcome.err);
}
