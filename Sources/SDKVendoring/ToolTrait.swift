// Of what adopters build `fundgen` alone needs this module, which is compiled before it: there the failing import of
// ArgumentParser would hide the error.
#if !Tool
    #error("fundgen and its command plugins need the trait 'Tool': write traits: [\"Tool\"] where the package is named")
#endif
