#pragma once

#include "sandbox.h"

#include <string>

/// What a test wants to be in a project text; the rest follows the template.
struct ProjectSketch {
    std::string code;
    std::string name = "Polku töihin";
    std::string authority = "Hämeen elinkeino-, liikenne- ja ympäristökeskus";
    std::string provinces = "Kanta-Häme";
    std::string status = "Toiminnassa";
    std::string applicant = "Lammin kylät ry";
    std::string period = "Alkaa 1.2.2019 ja päättyy 31.1.2021";
    std::string granted = "120 000";
    std::string summary = "Hanke auttaa nuoria löytämään työpaikan kotiseudultaan.";
};

/// The text that the service would print for it.
[[nodiscard]] std::string text_of(const ProjectSketch& sketch);

/// Writes and indexes three small projects that differ in everything a test can ask for:
/// T1 (Häme, Kanta-Häme, toiminnassa, 120 000 €): young people;
/// T2 (Pirkanmaa, two provinces, päättynyt, 491 641 €): merchants, "asiakas- ja kehittämistyö";
/// T3 (Lappi, päättynyt, no money): long-term unemployed, reindeer.
void index_three_projects(const Sandbox& sandbox);

/// Indexes the sample texts of the project; anew, where there is an index.
void index_samples(const Sandbox& sandbox);
