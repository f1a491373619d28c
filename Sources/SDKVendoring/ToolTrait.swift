// `fundgen` alone needs this module, and it is compiled before it: there the failing import of ArgumentParser would hide the error.
#if !Tool
    #error("fundgen and its command plugins need the trait 'Tool': write traits: [\"Tool\"] where the package is named")
#endif
